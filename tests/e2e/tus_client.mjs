// tus-js-client as an application uses it: node tus_client.mjs ENDPOINT TOKEN FILE STORE [LEAVE_AFTER_BYTES]
// Goes on with what STORE remembers. Tells in lines of JSON what it sent and heard.
import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'

const require = createRequire(process.env.MATINEE_NPM + '/package.json')
const tus = require('tus-js-client')
const [endpoint, token, file, store, leaveAfter] = process.argv.slice(2)
const tell = (what) => console.log(JSON.stringify(what))

const upload = new tus.Upload(createReadStream(file), {
  endpoint,
  headers: { Authorization: `Bearer ${token}` },
  metadata: { filename: basename(file), description: 'In pieces' },
  urlStorage: new tus.FileUrlStorage(store),
  chunkSize: Infinity,
  retryDelays: [100, 500, 1000, 2000],
  onBeforeRequest: (request) => tell({ method: request.getMethod(), offset: request.getHeader('Upload-Offset') }),
  onAfterResponse: (request, response) =>
    tell({ status: response.getStatus(), video: response.getHeader('Content-Location') }),
  onProgress: (sent) => {
    if (leaveAfter && sent > Number(leaveAfter)) process.exit(9)
  },
  onError: (error) => {
    console.error(String(error))
    process.exit(1)
  },
  onSuccess: () => tell({ done: true }),
})
const previous = await upload.findPreviousUploads()
if (previous.length > 0) upload.resumeFromPreviousUpload(previous[0])
upload.start()
