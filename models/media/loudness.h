#pragma once

#include <QtGlobal>

#include <array>
#include <span>
#include <vector>

/// Measures how loud speech or music is to people: the integrated loudness of EBU R 128, by ITU-R BS.1770-4. Mono, in
/// pieces, so that a long film needs no memory.
class LoudnessMeter
{
public:
    explicit LoudnessMeter(int rate);

    void push(std::span<const qint16> samples);
    /// In LUFS; minus infinity for silence, or less than 400 ms of sound.
    double integrated() const;

private:
    /// A filter of second order, in direct form 2 transposed.
    struct Biquad
    {
        std::array<double, 3> b;
        std::array<double, 2> a;
        std::array<double, 2> state{};

        double filter(double x);
    };

    static Biquad shelf(int rate);
    static Biquad highPass(int rate);

    Biquad m_shelf;
    Biquad m_highPass;
    std::size_t m_stepSamples; // of 100 ms; a block is four of them
    std::size_t m_inStep = 0;
    double m_energy = 0;         // of the step so far
    std::vector<double> m_steps; // the mean square of each
};
