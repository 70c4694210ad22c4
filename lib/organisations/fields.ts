import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/text/clean-text";

/** One line without characters that deceive. */
export const oneLine = (value: string) => cleanLine(value);

/** Several lines, without white space at the ends. */
export const severalLines = (value: string) => cleanText(value).trim();

const unsaid = (value: string) => (value === "" ? null : value);

/** One line; left empty it is not stated. */
export function optionalLine(max: number) {
  return z
    .string()
    .max(max, "organisations.errors.lineTooLong")
    .transform(oneLine)
    .transform(unsaid)
    .nullable()
    .default(null);
}

/** Several lines; left empty they are not stated. */
export function optionalText(max: number) {
  return z
    .string()
    .max(max, "organisations.errors.textTooLong")
    .transform(severalLines)
    .transform(unsaid)
    .nullable()
    .default(null);
}

/** One of a list; the empty choice of a form is not stated. */
export function optionalChoice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.preprocess((value) => (value === "" ? null : value), z.enum(values).nullable().default(null));
}

/** Several lines of one field, or a list; empty ones and repetitions go. */
export function list(line: z.ZodType<string>) {
  return z
    .preprocess((value) => (typeof value === "string" ? value.split(/\r?\n/) : value), z.array(line).max(60))
    .transform((lines) => [...new Set(lines.map(oneLine).filter((told) => told !== ""))]);
}

/** An address on the web. People leave the scheme out; it is put before what looks like a host. */
export const website = z
  .string()
  .max(500, "organisations.errors.websiteTooLong")
  .transform(oneLine)
  .transform((told) => (told === "" || /^[a-z][a-z0-9+.-]*:/i.test(told) ? told : `https://${told}`))
  .refine((told) => told === "" || isWebAddress(told), "organisations.errors.websiteIncomplete")
  .transform(unsaid)
  .nullable()
  .default(null);

function isWebAddress(told: string): boolean {
  const url = URL.parse(told);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return false;
  return /^[^.\s]+(\.[^.\s]+)+$/.test(url.hostname);
}
