import { InferenceSession, Tensor } from 'onnxruntime-node'
import { expect, test } from 'vitest'
import { OnnxGraph } from './onnx-graph.js'

test('writes a model that the runtime computes', async () => {
  const graph = new OnnxGraph()
  const rows = graph.input('rows', 'float', ['count', 2])
  // 1, 2, -3 and 0.5 as 16-bit floating-point numbers.
  const matrix = graph.halves([2, 2], new Uint8Array(Uint16Array.of(0x3c00, 0x4000, 0xc200, 0x3800).buffer))
  const product = graph.node('Gemm', [rows, matrix, graph.floats([2], Float32Array.of(10, 20))], {
    transB: 1,
  })
  const normal = graph.node('LayerNormalization', [product, graph.floats([2], Float32Array.of(1, 1))], {
    axis: -1,
    epsilon: { float: 1e-5 },
  })
  graph.output('product', product, 'float', ['count', 2])
  graph.output('normal', normal, 'float', ['count', 2])
  const session = await InferenceSession.create(graph.model())
  const output = await session.run({ rows: new Tensor('float32', Float32Array.of(1, 1, 0, 2), [2, 2]) })
  expect(output['product']?.dims).toEqual([2, 2])
  expect([...(output['product']?.data ?? [])]).toEqual([13, 17.5, 14, 21])
  expect(Number(output['normal']?.data[0])).toBeCloseTo(-1, 4)
})
