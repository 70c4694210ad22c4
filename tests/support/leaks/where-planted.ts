import { database } from "@/lib/db/client";
import { readKeptFile } from "@/lib/files/open-kept-file";
import { fileText } from "./file-text";
import { mailText } from "./folders";
import type { Planted } from "./planted";

/** What stands in no row and in no kept file, though it was to be planted there. */
export async function wherePlanted(secrets: Planted["secrets"]): Promise<string[]> {
  const texts = [...(await everyRow()), ...(await everyFile())].map((text) => text.toLowerCase());
  return secrets
    .filter(({ word, kept }) => kept && !texts.some((text) => text.includes(word.toLowerCase())))
    .map(({ what }) => what);
}

async function everyRow(): Promise<string[]> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const read = ({ name }: { name: string }) =>
    database().$queryRawUnsafe<{ rows: string | null }[]>(
      `SELECT string_agg(to_jsonb(t)::text, ' ') AS rows FROM "${name}" t`,
    );
  return (await Promise.all(tables.map(read))).map(([found]) => found?.rows ?? "");
}

async function everyFile(): Promise<string[]> {
  const files = await database().keptFile.findMany({ select: { sha256: true, mediaType: true } });
  return Promise.all(
    files.map(async ({ sha256, mediaType }) => {
      const bytes = await readKeptFile(sha256);
      return mediaType === "message/rfc822" ? (await mailText(bytes)).text : fileText(bytes);
    }),
  );
}
