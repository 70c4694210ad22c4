import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { afterAll } from "vitest";

export type StoodInBucket = { endpoint: string; objects: Map<string, Buffer>; refuseWrites(): void };

/** A bucket at the wire: objects by their path, for whoever signs each request with the known key (Signature 4). */
export async function anS3Bucket(accessKeyId: string): Promise<StoodInBucket> {
  const objects = new Map<string, Buffer>();
  let isFull = false;
  const server = createServer((request, response) => {
    void answer(request, response, objects, accessKeyId, () => isFull);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    refuseWrites: () => {
      isFull = true;
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  objects: Map<string, Buffer>,
  accessKeyId: string,
  isFull: () => boolean,
): Promise<void> {
  const body = await buffer(request);
  const signed = new RegExp(`^AWS4-HMAC-SHA256 Credential=${accessKeyId}/\\d{8}/[a-z0-9-]+/s3/aws4_request, `);
  if (!signed.test(request.headers.authorization ?? "")) return refuse(response, 403, "AccessDenied");
  const url = new URL(request.url ?? "/", "http://bucket");
  const key = decodeURIComponent(url.pathname).replace(/\/$/, "");
  if (url.searchParams.has("list-type"))
    return list(response, objects, `${key}/${url.searchParams.get("prefix")}`, key);
  const found = objects.get(key);
  if (request.method === "PUT") {
    if (isFull()) return refuse(response, 507, "XMinioStorageFull");
    objects.set(key, body);
    response.setHeader("ETag", '"x"').end();
  } else if (request.method === "DELETE") {
    objects.delete(key);
    response.writeHead(204).end();
  } else if (found === undefined) refuse(response, 404, "NoSuchKey");
  else {
    const [, first = "0", last = ""] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
    const part = last === "" ? found : found.subarray(Number(first), Number(last) + 1);
    response.writeHead(last === "" ? 200 : 206, { "Content-Length": part.length }).end(part);
  }
}

function list(response: ServerResponse, objects: Map<string, Buffer>, prefix: string, bucket: string): void {
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(bucket.length + 1));
  const contents = keys.map((key) => `<Contents><Key>${key}</Key></Contents>`).join("");
  response.setHeader("Content-Type", "application/xml");
  response.end(`<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${contents}</ListBucketResult>`);
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "Content-Type": "application/xml" });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}
