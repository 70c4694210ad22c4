import { Agent, request as ask } from "node:http";
import { siteAddress } from "@/tests/support/e2e-site";

/** One answer as it went over the wire in both encodings. */
export type Body = { plain: Buffer; brotli: Buffer };

const agent = new Agent({ keepAlive: true });

/** Both forms of an address of the site. */
export async function fetchBody(path: string): Promise<Body> {
  return { plain: await fetchBytes(path, "identity"), brotli: await fetchBytes(path, "br") };
}

/** The bytes of an answer as they were sent; anything but 200 is an error. */
export function fetchBytes(path: string, encoding: "br" | "identity", method: "GET" | "HEAD" = "GET"): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = ask(
      new URL(path, siteAddress),
      { agent, method, timeout: 30_000, headers: { "accept-encoding": encoding } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          if (response.statusCode === 200) resolve(Buffer.concat(chunks));
          else reject(new Error(`${path} answered ${response.statusCode}`));
        });
      },
    );
    request.on("timeout", () => request.destroy(new Error(`${path} did not answer within 30 s`)));
    request.on("error", reject);
    request.end();
  });
}

/** Lets go of the connections that were kept. */
export function closeConnections(): void {
  agent.destroy();
}
