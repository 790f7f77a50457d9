# Brings the .ts files up to date with the words in the sources: cmake -D LUPDATE=PROGRAM [-D FOLDER=DIR] -P translations/update.cmake
# English is what the sources say; its file is for what they cannot say, that one video is no "1 videos".
if(NOT FOLDER)
    set(FOLDER ${CMAKE_CURRENT_LIST_DIR})
endif()
foreach(language de ja en)
    set(only)
    if(language STREQUAL en)
        set(only -pluralonly)
    endif()
    execute_process(
        COMMAND ${LUPDATE} -silent -no-obsolete -locations none ${only} -I . ui app -source-language en
                -target-language ${language} -ts ${FOLDER}/matinee_${language}.ts
        WORKING_DIRECTORY ${CMAKE_CURRENT_LIST_DIR}/.. COMMAND_ERROR_IS_FATAL ANY)
endforeach()
