# What Debian's policy asks of a package beyond what `cmake --install` lays out. CPack runs it on the staged files.
set(share ${CPACK_TEMPORARY_DIRECTORY}/usr/share)
configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog ${share}/doc/matinee/changelog COPYONLY)
execute_process(COMMAND gzip -9n ${share}/doc/matinee/changelog ${share}/man/man1/matinee.1 COMMAND_ERROR_IS_FATAL ANY)
