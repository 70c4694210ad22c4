import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** Nobody reads the reasons and writes in less. */
const shortest = 3_000;
/** A page left open longer than this is a copy that somebody made. */
const longest = 7 * 24 * 60 * 60 * 1_000;

/** The hour at which a form was opened, sealed so that nobody can make one up. */
export function stampForm(openedAt: Date): string {
  const hour = String(openedAt.getTime());
  return `${hour}.${sealOf(hour)}`;
}

/** Whether a person can have filled in the form with this stamp. */
export function isPlausible(stamp: string, now: Date): boolean {
  const [hour = "", seal = ""] = stamp.split(".");
  const expected = Buffer.from(sealOf(hour));
  const given = Buffer.from(seal);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  const age = now.getTime() - Number(hour);
  return age >= shortest && age <= longest;
}

function sealOf(hour: string): string {
  return createHmac("sha256", env().nextAuthSecret).update(`form opened\0${hour}`).digest("base64url");
}
