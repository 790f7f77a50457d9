#pragma once

#include <functional>
#include <latch>
#include <thread>
#include <vector>

/// Runs `body` on as many threads at the same moment, with the number of each from 0, and waits for all.
inline void onThreads(int count, const std::function<void(int number)> &body)
{
    std::latch start(count);
    std::vector<std::jthread> threads;
    for (int number = 0; number < count; ++number)
        threads.emplace_back([&, number] {
            start.arrive_and_wait();
            body(number);
        });
}
