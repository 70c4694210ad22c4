/** A page that could not be finished, or that is none of ours. The reader is told that it is our fault. */
export class UnfinishedDocument extends Error {
  override readonly name = "UnfinishedDocument";
}

/** @throws UnfinishedDocument when it takes longer than so many milliseconds. */
export async function within<T>(timeout: number, name: string, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new UnfinishedDocument(`${name} took longer than ${timeout} ms.`)), timeout);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
