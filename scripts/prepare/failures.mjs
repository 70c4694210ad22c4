import { stripVTControlCharacters } from "node:util";

/** Lines of what a failed test said that stand in the closing summary; the whole stands above it. */
const linesKept = 14;

/** What failed in a report of Vitest (its JSON reporter), each with where and why. */
export function failedTests({ testResults = [] }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed" && assertionResults.length === 0) return [told(name, message)];
    return failed.map(({ fullName, failureMessages }) => told(`${name} › ${fullName}`, failureMessages.join("\n")));
  });
}

/** What failed in a report of Playwright (its JSON reporter), each with where and why. */
export function failedJourneys({ suites = [] }) {
  return suites.flatMap((suite) => [
    ...failedJourneys(suite),
    ...(suite.specs ?? [])
      .filter(({ ok }) => !ok)
      .map(({ file, line, title, tests }) => {
        const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
        return told(`${file}:${line} › ${title}`, errors.map(({ message }) => message).join("\n"));
      }),
  ]);
}

/** The last words of a run: what failed, where somebody who sees only the end finds it, and the count of all. */
export function summary({ passed, failed, failures }) {
  return [...failures, `${passed} passed, ${failed} failed`].join("\n\n");
}

function told(where, why = "") {
  const lines = stripVTControlCharacters(why)
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.includes("/node_modules/"));
  return [`failed: ${where}`, ...lines.slice(0, linesKept)].join("\n    ");
}
