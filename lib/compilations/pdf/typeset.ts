import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";

const faces = [
  "source-serif-4/400Regular",
  "source-serif-4/400Regular_Italic",
  "source-serif-4/600SemiBold",
  "source-sans-3/400Regular",
  "source-sans-3/400Regular_Italic",
  "source-sans-3/600SemiBold",
  "noto-naskh-arabic/400Regular",
  "noto-naskh-arabic/600SemiBold",
  "noto-serif-sc/400Regular",
  "noto-serif-sc/600SemiBold",
];

/** Sets PDF files from our template. Works in one piece: to be used in a process of its own. */
export class Typesetter {
  readonly #compiler: NodeCompiler;
  readonly #root: string;

  private constructor(
    readonly template: string,
    root: string,
  ) {
    this.#root = join(root, "lib", "compilations", "pdf");
    const fontPaths = faces.map((face) => join(root, "node_modules", "@expo-google-fonts", face));
    this.#compiler = NodeCompiler.create({ workspace: this.#root, fontArgs: [{ fontPaths }] });
  }

  /**
   * @param root the folder with `lib` and `node_modules`.
   * @param template path of the template below it.
   */
  static async open(root: string, template = "lib/compilations/pdf/document.typ"): Promise<Typesetter> {
    return new Typesetter(await readFile(join(root, template), "utf8"), root);
  }

  /**
   * One PDF. What is given is data for the template and never markup.
   * @throws with Typst's own words where the template cannot be set: a bug of ours.
   */
  typeset(data: object, madeAt: Date): Uint8Array {
    return this.#compiled(data, (document) =>
      this.#compiler.pdf(document, { creationTimestamp: Math.floor(madeAt.getTime() / 1000) }),
    );
  }

  /** The same as one drawing (SVG), its letters as outlines. */
  draw(data: object): string {
    return this.#compiled(data, (document) => this.#compiler.svg(document));
  }

  #compiled<Made>(data: object, make: (document: NodeTypstDocument) => Made): Made {
    const place = join(this.#root, "data.json");
    this.#compiler.mapShadow(place, Buffer.from(JSON.stringify(data)));
    try {
      const compiled = this.#compiler.compile({ mainFileContent: this.template });
      if (compiled.result === null) {
        const reasons = compiled.takeError()?.shortDiagnostics ?? [];
        throw new Error(`Typst refused the template: ${JSON.stringify(reasons)}`);
      }
      return make(compiled.result);
    } finally {
      this.#compiler.unmapShadow(place);
      // What was worked out for this file is of no use for the next and would stay in memory.
      this.#compiler.evictCache(0);
    }
  }
}
