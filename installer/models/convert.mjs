// Turns the published model (TensorFlow.js shards in single precision) into what models/ai/useembedder.cpp reads: one
// file of half-precision weights in the order of their use, and the vocabulary as lines of "piece<TAB>score".
// Usage: node convert.mjs PACKAGE_FOLDER OUTPUT_FOLDER
import fs from 'node:fs';
import path from 'node:path';

const [packageFolder, outputFolder] = process.argv.slice(2);
const dist = path.join(packageFolder, 'dist');
const magic = Buffer.from('USELITE1'); // 8 bytes, so that the weights stay aligned
const expectedWeights = 6_975_872;
const expectedPieces = 8_000;

/** The names of the tensors, in the order in which the encoder uses them. */
function tensorNames() {
    const folded = 'module_apply_default/Encoder_en/KonaTransformer/Encode/';
    const plain = 'module/Encoder_en/KonaTransformer/Encode/';
    const concat = '/ConcatPartitions/concat';
    const layer = (number) => {
        const at = `Layer_${number}/TransformerLayer/`;
        const norm = 'layer_prepostprocess/layer_norm/layer_norm_';
        return [
            `${folded}${at}${norm}scale${concat}`,
            `${folded}${at}${norm}bias${concat}`,
            `${plain}${at}MultiheadAttention/qkv_transform_single/kernel/part_0`,
            `${folded}${at}MultiheadAttention/qkv_transform_single/bias${concat}`,
            `${plain}${at}MultiheadAttention/output_transform_single/kernel/part_0`,
            `${folded}${at}MultiheadAttention/output_transform_single/bias${concat}`,
            `${folded}${at}FFN/${norm}scale${concat}`,
            `${folded}${at}FFN/${norm}bias${concat}`,
            `${folded}TransformerStack/${at}FFN/conv1/Tensordot/Reshape_1`,
            `${folded}${at}FFN/conv1/bias${concat}`,
            `${folded}TransformerStack/${at}FFN/conv2/Tensordot/Reshape_1`,
            `${folded}${at}FFN/conv2/bias${concat}`,
        ];
    };
    return [
        'module/Embeddings_en',
        `${folded}TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1`,
        `${folded}Layer_0/TransformerLayer/dense/kernel${concat}`,
        `${folded}Layer_0/TransformerLayer/dense/bias${concat}`,
        ...layer(0),
        ...layer(1),
        'module/Encoder_en/hidden_layers/tanh_layer_0/weights',
        'module/Encoder_en/hidden_layers/tanh_layer_0/bias',
    ];
}

/** Every tensor of the package, by name. */
function readTensors() {
    const groups = JSON.parse(fs.readFileSync(path.join(dist, 'model.json'), 'utf8')).weightsManifest;
    const tensors = new Map();
    for (const group of groups) {
        const bytes = Buffer.concat(group.paths.map((name) => fs.readFileSync(path.join(dist, name))));
        let offset = 0;
        for (const { name, shape, dtype } of group.weights) {
            const count = shape.reduce((product, size) => product * size, 1);
            if (dtype !== 'float32' && dtype !== 'int32')
                throw new Error(`${name} is of the unknown type ${dtype}`);
            tensors.set(name, bytes.subarray(offset, offset + 4 * count));
            offset += 4 * count;
        }
        if (offset !== bytes.length)
            throw new Error(`the weights hold ${bytes.length} bytes, not the ${offset} that model.json lists`);
    }
    return tensors;
}

/** The bits of `value` in IEEE 754 half precision, rounded to nearest, ties to even. */
const single = new DataView(new ArrayBuffer(4));
function toHalf(value) {
    single.setFloat32(0, value);
    const bits = single.getUint32(0);
    const sign = (bits >>> 16) & 0x8000;
    const exponent = ((bits >>> 23) & 0xff) - 127;
    if (exponent > 15)
        throw new Error(`${value} does not fit into half precision`);
    const shift = exponent < -14 ? Math.min(13 - 14 - exponent, 31) : 13; // subnormal halves keep fewer bits
    const mantissa = exponent < -14 ? (bits & 0x7fffff) | 0x800000 : (bits & 0x7fffff) + ((exponent + 15) << 23);
    if (shift > 25)
        return sign;
    const kept = mantissa >>> shift;
    const rest = mantissa - kept * 2 ** shift;
    const half = 2 ** (shift - 1);
    return sign | (kept + (rest > half || (rest === half && kept & 1) ? 1 : 0));
}

function writeWeights(file) {
    const tensors = readTensors();
    const parts = tensorNames().map((name) => {
        if (!tensors.has(name))
            throw new Error(`the model holds no ${name}`);
        return tensors.get(name);
    });
    const source = Buffer.concat(parts);
    const count = source.length / 4;
    if (count !== expectedWeights)
        throw new Error(`the model holds ${count} weights, not ${expectedWeights}`);
    const halves = Buffer.alloc(2 * count);
    for (let i = 0; i < count; ++i)
        halves.writeUInt16LE(toHalf(source.readFloatLE(4 * i)), 2 * i);
    fs.writeFileSync(file, Buffer.concat([magic, halves]));
}

function writeVocabulary(file) {
    const pieces = JSON.parse(fs.readFileSync(path.join(dist, 'vocab.json'), 'utf8'));
    if (pieces.length !== expectedPieces)
        throw new Error(`the vocabulary holds ${pieces.length} pieces, not ${expectedPieces}`);
    // One score is null, which counts as 0 in the package's own arithmetic.
    fs.writeFileSync(file, pieces.map(([piece, score]) => `${piece}\t${Number(score)}\n`).join(''));
}

writeWeights(path.join(outputFolder, 'weights.f16'));
writeVocabulary(path.join(outputFolder, 'vocab.txt'));
fs.copyFileSync(path.join(packageFolder, 'LICENSE'), path.join(outputFolder, 'LICENSE'));
