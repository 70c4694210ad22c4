import { z } from "zod";

/** A file that was received beside a text. */
export type ReceivedFile = {
  name: string;
  /** Of its bytes, lower-case hex. */
  sha256: string;
};

const withFiles = z.looseObject({
  attachments: z.array(z.looseObject({ name: z.string(), sha256: z.string() })).default([]),
});

/** The files that a received text names; none for a comment, and for a text that cannot be read as JSON. */
export function receivedFiles(canonical: string): ReceivedFile[] {
  const parsed = withFiles.safeParse(readJson(canonical));
  return parsed.success ? parsed.data.attachments.map(({ name, sha256 }) => ({ name, sha256 })) : [];
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
