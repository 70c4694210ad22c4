import { withSourcePlace } from "./source-place";

/** Most lines of one error's message, and most letters of one line. */
const mostLines = 12;
const longestLine = 300;

/** An address of a person. */
const address = /[^\s@<>()]+@[^\s@<>()]+/g;
/** What a token, a key or a number of a row looks like. */
const token = /(?=[A-Za-z0-9_-]*\d)[A-Za-z0-9_-]{20,}/g;
/** Where a message begins to quote what somebody sent, up to the end of its line. */
const quotation = /(^|[\s(=:,[{])["'“«‘].*$|=\(.*$/gmu;

/**
 * A sentence as it may stand in a log: a message of a library or of the database may quote what somebody wrote, an
 * address or a token, and a log is read by people who may see none of it (OWASP ASVS 5.0, V16.2.5).
 */
export function quietSentence(sentence: string): string {
  const lines = sentence.split("\n").slice(0, mostLines);
  return lines
    .map((line) => line.replace(quotation, "$1…").replace(address, "…").replace(token, "…").slice(0, longestLine))
    .join("\n");
}

/** An error as it may stand in a log: its kind, code and sentence, and where in the program it happened. */
export function quietError(error: Error): string {
  const frames = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map(withSourcePlace);
  const marks = ["code", "digest"].flatMap((name) => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === "string" || typeof value === "number" ? [`${name} ${quietSentence(String(value))}`] : [];
  });
  const head = [quietSentence(`${error.name}: ${error.message}`), ...marks].join(", ");
  const cause = error.cause instanceof Error ? [`caused by ${quietError(error.cause)}`] : [];
  return [head, ...frames, ...cause].join("\n");
}

/** Anything that is written to a log. Of what is neither sentence nor error only its kind is told. */
export function quietWords(given: unknown): string {
  if (given instanceof Error) return quietError(given);
  if (typeof given === "object" && given !== null) return `(${given.constructor?.name ?? "object"})`;
  return quietSentence(String(given));
}

/**
 * From now on whatever is complained of to this console, by libraries too, goes through `quietWords`. What the program
 * says of itself (`log`) stays as it is.
 */
export function quietComplaints(to: Pick<Console, "error" | "warn">): void {
  for (const way of ["error", "warn"] as const) {
    const write = to[way].bind(to);
    to[way] = (...given: unknown[]) => write(...given.map(quietWords));
  }
}
