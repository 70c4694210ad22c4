import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { visibleTo } from "./policy";

/** A logo as it is handed out. */
export type LogoFile = { sha256: string; mediaType: string; bytes: number; name: string };

const file = { select: { bytes: true, mediaType: true } } as const;

/** The logo of a verified organisation, for everybody, by the SHA-256 of its bytes; null for every other file. */
export function publicLogo(sha256: string): Promise<LogoFile | null> {
  return findLogo({ logoSha256: sha256, status: "verified" });
}

/** The same for those who act for the organisation, and for administrators, before it is public. Refuses as not_found. */
export async function ownLogo(actor: Actor, sha256: string): Promise<LogoFile> {
  const logo = await findLogo({ AND: [{ logoSha256: sha256 }, visibleTo(actor)] });
  if (logo === null) throw notFound();
  return logo;
}

async function findLogo(where: object): Promise<LogoFile | null> {
  const row = await database().organisation.findFirst({ where, select: { logoSha256: true, logo: file } });
  if (row === null || row.logo === null || row.logoSha256 === null) return null;
  return { sha256: row.logoSha256, ...row.logo, name: "logo.webp" };
}
