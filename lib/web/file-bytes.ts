/** The bytes of a posted file; null when none was chosen. What they are is judged by whoever reads them. */
export async function fileBytes(file: File | undefined): Promise<Uint8Array<ArrayBuffer> | null> {
  return file === undefined || file.size === 0 ? null : new Uint8Array(await file.arrayBuffer());
}
