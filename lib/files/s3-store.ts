import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import type { StorageSettings } from "@/lib/storage-settings";
import type { FileStore, Shelf } from "./store";

type BucketSettings = Extract<StorageSettings, { kind: "s3" }>;

/**
 * Bytes in a bucket of any service that speaks S3, each shelf under its own beginning of names. An object appears
 * whole or not at all, which is what the folder's renaming does. The bucket must not be public.
 */
export function s3Store(settings: BucketSettings, shelf: Shelf): FileStore {
  const client = connect(settings);
  const at = (name: string) => ({ Bucket: settings.bucket, Key: `${shelf}/${name}` });
  return {
    async put(name, bytes) {
      await client.send(new PutObjectCommand({ ...at(name), Body: bytes, ContentLength: bytes.length }));
    },
    async putLarge(name, pieces, bytes) {
      const Body = Readable.from(pieces, { objectMode: false });
      await client.send(new PutObjectCommand({ ...at(name), Body, ContentLength: bytes }));
    },
    async open(name, range) {
      const asked = range === undefined ? {} : { Range: `bytes=${range.first}-${range.last}` };
      const { Body } = await client.send(new GetObjectCommand({ ...at(name), ...asked }));
      if (!(Body instanceof Readable)) throw new Error(`The bucket answered without bytes for ${name}`);
      return Body;
    },
    async remove(name) {
      await client.send(new DeleteObjectCommand(at(name)));
    },
    names: (prefix = "") => namesIn(client, settings.bucket, shelf, prefix),
  };
}

function connect({ endpoint, region, pathStyle, accessKeyId, secretAccessKey }: BucketSettings): S3Client {
  return new S3Client({
    region,
    forcePathStyle: pathStyle,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint === null ? {} : { endpoint }),
    // Services other than Amazon's do not all know the newer checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
  });
}

async function* namesIn(client: S3Client, bucket: string, shelf: Shelf, prefix: string): AsyncGenerator<string> {
  const beginning = `${shelf}/`;
  let next: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: `${beginning}${prefix}`, ContinuationToken: next }),
    );
    for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key.slice(beginning.length);
    next = page.NextContinuationToken;
  } while (next !== undefined);
}
