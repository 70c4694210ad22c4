import { execFileSync } from "node:child_process";

/** Whether OpenSSL is there; tests that need it say so and are skipped where it is not. */
export const hasOpenssl = run(["version"]).ok;

/** What OpenSSL says to these arguments, and whether it was content. */
export function openssl(folder: string, ...words: string[]): { ok: boolean; said: string } {
  return run(words, folder);
}

function run(words: string[], cwd?: string): { ok: boolean; said: string } {
  try {
    return { ok: true, said: execFileSync("openssl", words, { cwd, encoding: "utf8", stdio: "pipe" }) };
  } catch (error) {
    const said = error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
    return { ok: false, said };
  }
}
