#pragma once

#include <cstdint>
#include <span>

/// The inner loops of UseEmbedder, once for each instruction set. All matrices are stored row by row.
namespace usekernels {

using Half = std::uint16_t; // IEEE 754 half precision, finite

/// output(rows x columns) = input(rows x depth) * weights(depth x columns) + bias; `columns` is a multiple of 32.
struct Product
{
    const float *input;
    int rows;
    int depth;
    const Half *weights;
    int columns;
    const float *bias;
    float *output;
};

/// Scaled dot-product attention (Vaswani 2017) of one text: each row of `input` holds query, key and value, each
/// `width` long and made of `heads` parts.
struct Attention
{
    const float *input;
    int rows;
    int width;
    int heads;
    float *output;
};

/// Each row brought to mean 0 and variance 1, then scaled and shifted.
struct Normalization
{
    const float *input;
    int rows;
    int width;
    const float *scale;
    const float *shift;
    float *output;
};

struct Kernel
{
    const char *name;
    void (*multiply)(const Product &);
    void (*attend)(const Attention &);
    void (*normalize)(const Normalization &);
};

/// Those that this machine can run, the fastest first.
std::span<const Kernel> kernels();

float toFloat(Half half);

} // namespace usekernels
