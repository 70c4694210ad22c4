/**
 * Public data that is written while it is read, so that a large file is never in memory at once. Open to every origin
 * and asked anew each time, as all public data is.
 */
export function publicStream(pieces: AsyncGenerator<string>, type: string, fileName: string): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    // The reader went away: the generator need not read on.
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "Access-Control-Allow-Origin": "*",
      "Cache-Control": "public, no-cache",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Content-Type": type,
    },
  });
}
