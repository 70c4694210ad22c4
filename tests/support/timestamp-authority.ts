import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll } from "vitest";
import { makeAuthority } from "@/lib/receipts/timestamps/make-authority";
import { openssl } from "./openssl";
import { temporaryFolder } from "./temporary-folder";

/**
 * A time-stamping authority that is not ours: OpenSSL behind HTTP (RFC 3161, 3.4).
 * @param change what happens to its answers on the way.
 */
export async function aTimestampAuthority(change: (answer: Buffer) => Buffer = (answer) => answer) {
  const folder = temporaryFolder("tsa");
  const pem = makeAuthority("elsewhere.example", new Date());
  const [key = "", own = "", root = ""] = pem.split(/(?=-----BEGIN CERTIFICATE)/);
  for (const [name, text] of Object.entries({ key, own, root, conf: configuration(folder.path), serial: "01\n" })) {
    writeFileSync(join(folder.path, name), text);
  }
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      asked.push(request.headers["content-type"] ?? "");
      writeFileSync(join(folder.path, "query"), Buffer.concat(parts));
      openssl(folder.path, "ts", "-reply", "-config", "conf", "-queryfile", "query", "-out", "answer");
      response.setHeader("Content-Type", "application/timestamp-reply");
      response.end(change(readFileSync(join(folder.path, "answer"))));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(async () => {
    server.close();
    await folder.remove();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { address: `http://127.0.0.1:${port}/`, asked, root };
}

function configuration(folder: string): string {
  return [
    "[tsa]",
    "default_tsa = elsewhere",
    "[elsewhere]",
    `serial = ${join(folder, "serial")}`,
    "crypto_device = builtin",
    `signer_cert = ${join(folder, "own")}`,
    `certs = ${join(folder, "root")}`,
    `signer_key = ${join(folder, "key")}`,
    "signer_digest = sha256",
    "default_policy = 1.2.3.4.1",
    "digests = sha256",
    "accuracy = secs:1",
    "ess_cert_id_alg = sha256",
    "",
  ].join("\n");
}
