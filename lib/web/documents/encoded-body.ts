import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Encoding } from "@/lib/web/http/accept-encoding";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Bytes smaller than this are sent as they are: the header of a compressed copy eats the gain. */
const worthCompressing = 600;

/** A finished body and its compressed copies, each made once, when somebody first asks for it. */
export class EncodedBody {
  readonly #made = new Map<Encoding, Buffer>();
  readonly #making = new Map<Encoding, Promise<Buffer>>();
  readonly #compressible: boolean;
  readonly #quality: number;
  readonly #grew: (bytes: number) => void;

  constructor(
    readonly identity: Buffer,
    options: { compressible: boolean; brotliQuality?: number; grew?: (bytes: number) => void },
  ) {
    this.#compressible = options.compressible && identity.length >= worthCompressing;
    this.#quality = options.brotliQuality ?? 6;
    this.#grew = options.grew ?? (() => {});
    this.#made.set("identity", identity);
  }

  /** The encoding that will really be used when the client accepts this one. */
  suited(encoding: Encoding): Encoding {
    return this.#compressible ? encoding : "identity";
  }

  /** The finished copy, or undefined when it has to be made first. */
  ready(encoding: Encoding): Buffer | undefined {
    return this.#made.get(encoding);
  }

  make(encoding: Encoding): Promise<Buffer> {
    const done = this.#made.get(encoding);
    if (done) return Promise.resolve(done);
    const running = this.#making.get(encoding);
    if (running) return running;
    const making = this.#compress(encoding).then((bytes) => {
      this.#made.set(encoding, bytes);
      this.#making.delete(encoding);
      this.#grew(bytes.length);
      return bytes;
    });
    this.#making.set(encoding, making);
    return making;
  }

  #compress(encoding: Encoding): Promise<Buffer> {
    if (encoding === "gzip") return gzipped(this.identity, { level: 6 });
    return brotli(this.identity, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: this.#quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: this.identity.length,
      },
    });
  }
}
