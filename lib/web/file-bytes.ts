/** The bytes of a posted file; null when none was chosen. What they are is judged by whoever reads them. */
async function fileBytes(file: File | undefined): Promise<Uint8Array<ArrayBuffer> | null> {
  return file === undefined || file.size === 0 ? null : new Uint8Array(await file.arrayBuffer());
}

/** The same with the name under which it was chosen, cut to what is kept of it. */
export async function postedFile(file: File | undefined) {
  const bytes = await fileBytes(file);
  return { bytes, fileName: bytes === null ? null : (file?.name.slice(-255) ?? null) };
}
