import { join } from "node:path";
import { z } from "zod";

/** Where files are kept: in a folder, or in a bucket of any service that speaks S3. */
export type StorageSettings =
  | { kind: "folder"; directory: string }
  | {
      kind: "s3";
      bucket: string;
      region: string;
      /** Null for the address that the region has at Amazon. */
      endpoint: string | null;
      /** Whether the bucket stands in the path instead of the host's name. */
      pathStyle: boolean;
      accessKeyId: string;
      secretAccessKey: string;
    };

/** How a clamd is reached: over TCP, or at a socket of this machine. */
export type ScannerSettings = { host: string; port: number } | { path: string };

const text = z.string().trim().min(1).optional();

/** Settings of storage and virus scanner, as they are found. */
export const storageShape = {
  S3_BUCKET: text,
  S3_REGION: z.string().trim().default("us-east-1"),
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: "S3_ENDPOINT is not an address." }).optional(),
  S3_PATH_STYLE: z.enum(["true", "false"], "S3_PATH_STYLE is neither true nor false.").optional(),
  S3_ACCESS_KEY_ID: text,
  S3_SECRET_ACCESS_KEY: text,
  CLAMAV_URL: z
    .string()
    .regex(/^(?:tcp:\/\/[^\s/:]+:\d{1,5}|unix:\/\/\/\S+)$/, "CLAMAV_URL is neither tcp://host:port nor unix:///path.")
    .optional(),
};
const shape = z.object(storageShape);
type Given = z.infer<typeof shape>;

/** What is missing for S3, where it was begun to be set up. */
export function storageProblems(given: Given): string[] {
  const names = ["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;
  const begun = given.S3_ENDPOINT !== undefined || names.some((name) => given[name] !== undefined);
  return begun
    ? names.filter((name) => given[name] === undefined).map((name) => `${name} is missing: files cannot go to S3.`)
    : [];
}

export function readStorage(given: Given, varDirectory: string): StorageSettings {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = given;
  if (bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) {
    return { kind: "folder", directory: join(varDirectory, "files") };
  }
  const endpoint = given.S3_ENDPOINT ?? null;
  const pathStyle = given.S3_PATH_STYLE === undefined ? endpoint !== null : given.S3_PATH_STYLE === "true";
  return { kind: "s3", bucket, region: given.S3_REGION, endpoint, pathStyle, accessKeyId, secretAccessKey };
}

export function readScanner({ CLAMAV_URL: address }: Given): ScannerSettings | null {
  if (address === undefined) return null;
  const [, host = "", port = ""] = /^tcp:\/\/([^/:]+):(\d+)$/.exec(address) ?? [];
  return host === "" ? { path: address.slice("unix://".length) } : { host, port: Number(port) };
}

/** What the operator of a production may want to know about files. */
export function storageWarnings(given: Given, varIsNamed: boolean): string[] {
  const warnings: string[] = [];
  if (given.S3_BUCKET === undefined && !varIsNamed) {
    warnings.push("OPENFLOOR_VAR is not set: uploaded files are kept in ./var.");
  }
  const endpoint = given.S3_ENDPOINT === undefined ? null : new URL(given.S3_ENDPOINT);
  if (endpoint?.protocol === "http:" && !["localhost", "127.0.0.1", "[::1]"].includes(endpoint.hostname)) {
    warnings.push("S3_ENDPOINT begins with http://: files and keys travel in the open.");
  }
  if (given.CLAMAV_URL === undefined) {
    warnings.push("CLAMAV_URL is not set: attached files are given out without a look for viruses.");
  }
  return warnings;
}
