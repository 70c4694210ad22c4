import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const faces = ["source-serif-4/400Regular", "noto-naskh-arabic/400Regular", "noto-serif-sc/400Regular"];
let compiler: NodeCompiler | null = null;

/** A real PDF, set by Typst from its markup. */
export function pdfOf(markup: string): Uint8Array {
  compiler ??= NodeCompiler.create({
    workspace: process.cwd(),
    fontArgs: [{ fontPaths: faces.map((face) => join(process.cwd(), "node_modules/@expo-google-fonts", face)) }],
  });
  const compiled = compiler.compile({ mainFileContent: markup });
  if (compiled.result === null) {
    throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
  }
  return compiler.pdf(compiled.result);
}
