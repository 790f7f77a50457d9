// Written with the compiler's vector types, so that one text serves every instruction set: each of the targets below
// inlines it and is compiled for its own registers. (target_clones would do the same, but its resolvers run before the
// sanitizers are ready.) The flags of this file are set in models/CMakeLists.txt.
#include "models/ai/usekernels.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <vector>

namespace usekernels {

namespace {

#define ALWAYS_INLINE [[gnu::always_inline]] inline

constexpr int depthBlock = 256; // rows of weights that are widened at once, so that they stay near the core
constexpr int maxPanelWidth = 32;
constexpr float normalizationFloor = 1e-6F;

typedef float Vector4 __attribute__((vector_size(16)));
typedef float Vector8 __attribute__((vector_size(32)));
typedef float Vector16 __attribute__((vector_size(64)));

/// Memory is aligned for floats, not for vectors; this compiles to one unaligned move.
template <typename Vector>
ALWAYS_INLINE void load(Vector &vector, const float *from)
{
    std::memcpy(&vector, from, sizeof(vector));
}

/// Adds input(Rows x depth) * panel(depth x width) to a tile of the output that stays in registers meanwhile.
template <typename Vector, int Rows, int Vectors>
ALWAYS_INLINE void addTile(const float *input, int inputStride, const float *panel, int depth, float *output,
                           int outputStride)
{
    constexpr int lanes = sizeof(Vector) / sizeof(float);
    Vector sums[Rows][Vectors];
    for (int row = 0; row < Rows; ++row) {
        for (int v = 0; v < Vectors; ++v)
            load(sums[row][v], output + row * outputStride + v * lanes);
    }
    for (int p = 0; p < depth; ++p) {
        Vector weights[Vectors];
        for (int v = 0; v < Vectors; ++v)
            load(weights[v], panel + (p * Vectors + v) * lanes);
        for (int row = 0; row < Rows; ++row) {
            for (int v = 0; v < Vectors; ++v)
                sums[row][v] += input[row * inputStride + p] * weights[v];
        }
    }
    for (int row = 0; row < Rows; ++row) {
        for (int v = 0; v < Vectors; ++v)
            std::memcpy(output + row * outputStride + v * lanes, &sums[row][v], sizeof(Vector));
    }
}

/// All rows: as many as possible in tiles of `Rows`, the rest in one smaller tile.
template <typename Vector, int Rows, int Vectors>
ALWAYS_INLINE void addTiles(const float *input, int rows, int inputStride, const float *panel, int depth, float *output,
                            int outputStride)
{
    int row = 0;
    for (; row + Rows <= rows; row += Rows)
        addTile<Vector, Rows, Vectors>(input + row * inputStride, inputStride, panel, depth,
                                       output + row * outputStride, outputStride);
    if constexpr (Rows > 1) {
        if (row < rows)
            addTiles<Vector, Rows / 2, Vectors>(input + row * inputStride, rows - row, inputStride, panel, depth,
                                                output + row * outputStride, outputStride);
    }
}

ALWAYS_INLINE float widened(Half half)
{
    const std::uint32_t magnitude = (half & 0x7fffU) << 13U;
    const std::uint32_t sign = (half & 0x8000U) << 16U;
    // A subnormal half has no hidden bit: give it one, and subtract that again.
    const bool isSubnormal = magnitude < 0x00800000U;
    const float hidden = isSubnormal ? std::bit_cast<float>(113U << 23U) : 0.F;
    const float value = std::bit_cast<float>(magnitude + (isSubnormal ? 113U << 23U : 112U << 23U)) - hidden;
    return std::bit_cast<float>(std::bit_cast<std::uint32_t>(value) | sign);
}

template <typename Vector, int Rows, int Vectors>
ALWAYS_INLINE void multiplyWith(const Product &product)
{
    constexpr int width = Vectors * int(sizeof(Vector) / sizeof(float));
    static_assert(width <= maxPanelWidth && maxPanelWidth % width == 0);
    alignas(64) std::array<float, depthBlock * width> panel;
    for (int row = 0; row < product.rows; ++row)
        std::memcpy(product.output + row * product.columns, product.bias, size_t(product.columns) * sizeof(float));
    for (int column = 0; column < product.columns; column += width) {
        for (int from = 0; from < product.depth; from += depthBlock) {
            const int depth = std::min(depthBlock, product.depth - from);
            for (int p = 0; p < depth; ++p) {
                const Half *weights = product.weights + (from + p) * product.columns + column;
                for (int i = 0; i < width; ++i)
                    panel[size_t(p * width + i)] = widened(weights[i]);
            }
            addTiles<Vector, Rows, Vectors>(product.input + from, product.rows, product.depth, panel.data(), depth,
                                            product.output + column, product.columns);
        }
    }
}

ALWAYS_INLINE void softmax(float *scores, int count)
{
    float highest = scores[0];
    for (int i = 1; i < count; ++i)
        highest = std::max(highest, scores[i]);
    float sum = 0;
    for (int i = 0; i < count; ++i)
        sum += scores[i] = std::exp(scores[i] - highest);
    for (int i = 0; i < count; ++i)
        scores[i] /= sum;
}

ALWAYS_INLINE void attendWith(const Attention &attention)
{
    const int rows = attention.rows;
    const int stride = 3 * attention.width;
    const int part = attention.width / attention.heads;
    const float scale = 1 / std::sqrt(float(part));
    std::vector<float> keys(size_t(part) * size_t(rows)); // transposed, so that the inner loop runs over neighbours
    std::vector<float> scores(static_cast<size_t>(rows));
    for (int head = 0; head < attention.heads; ++head) {
        const float *queries = attention.input + head * part;
        for (int row = 0; row < rows; ++row) {
            for (int i = 0; i < part; ++i)
                keys[size_t(i * rows + row)] = queries[row * stride + attention.width + i] * scale;
        }
        const float *values = queries + 2 * attention.width;
        for (int row = 0; row < rows; ++row) {
            std::fill(scores.begin(), scores.end(), 0.F);
            for (int i = 0; i < part; ++i) {
                for (int other = 0; other < rows; ++other)
                    scores[size_t(other)] += queries[row * stride + i] * keys[size_t(i * rows + other)];
            }
            softmax(scores.data(), rows);
            float *output = attention.output + row * attention.width + head * part;
            std::fill(output, output + part, 0.F);
            for (int other = 0; other < rows; ++other) {
                for (int i = 0; i < part; ++i)
                    output[i] += scores[size_t(other)] * values[other * stride + i];
            }
        }
    }
}

ALWAYS_INLINE void normalizeWith(const Normalization &normalization)
{
    const int width = normalization.width;
    for (int row = 0; row < normalization.rows; ++row) {
        const float *input = normalization.input + row * width;
        float *output = normalization.output + row * width;
        float sum = 0;
        for (int i = 0; i < width; ++i)
            sum += input[i];
        const float mean = sum / float(width);
        float squares = 0;
        for (int i = 0; i < width; ++i)
            squares += (input[i] - mean) * (input[i] - mean);
        const float factor = 1 / std::sqrt(squares / float(width) + normalizationFloor);
        for (int i = 0; i < width; ++i)
            output[i] = (input[i] - mean) * factor * normalization.scale[i] + normalization.shift[i];
    }
}

// Tiles fill the registers that each set has: 16 of 4 floats, 16 of 8, 32 of 16.
void multiplyPlain(const Product &product)
{
    multiplyWith<Vector4, 4, 2>(product);
}
void attendPlain(const Attention &attention)
{
    attendWith(attention);
}
void normalizePlain(const Normalization &normalization)
{
    normalizeWith(normalization);
}
constexpr Kernel plain = {"plain", multiplyPlain, attendPlain, normalizePlain};

#ifdef __x86_64__
#define AVX2 __attribute__((target("avx2,fma")))
AVX2 void multiplyAvx2(const Product &product)
{
    multiplyWith<Vector8, 4, 2>(product);
}
AVX2 void attendAvx2(const Attention &attention)
{
    attendWith(attention);
}
AVX2 void normalizeAvx2(const Normalization &normalization)
{
    normalizeWith(normalization);
}

#define AVX512 __attribute__((target("avx512f,avx512vl,avx512bw,avx512dq,avx2,fma,prefer-vector-width=512")))
AVX512 void multiplyAvx512(const Product &product)
{
    multiplyWith<Vector16, 8, 2>(product);
}
AVX512 void attendAvx512(const Attention &attention)
{
    attendWith(attention);
}
AVX512 void normalizeAvx512(const Normalization &normalization)
{
    normalizeWith(normalization);
}
#endif

std::vector<Kernel> supportedKernels()
{
    std::vector<Kernel> supported;
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512dq"))
        supported.push_back({"avx512", multiplyAvx512, attendAvx512, normalizeAvx512});
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        supported.push_back({"avx2", multiplyAvx2, attendAvx2, normalizeAvx2});
#endif
    supported.push_back(plain);
    return supported;
}

} // namespace

std::span<const Kernel> kernels()
{
    static const std::vector<Kernel> supported = supportedKernels();
    return supported;
}

float toFloat(Half half)
{
    return widened(half);
}

} // namespace usekernels
