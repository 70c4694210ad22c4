import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageFile, pinnedNode } from "./root.mjs";
import { runProgram, step } from "./step.mjs";

/** How many checks or tests passed and failed. */
const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

const staticChecks = [
  ["Lint", ["@biomejs", "biome", "bin", "biome"], ["check", "--error-on-warnings"]],
  ["Types", ["typescript", "bin", "tsc"], ["--noEmit", "-p", "."]],
  ["Dead code", ["knip", "bin", "knip.js"], []],
  ["Direction of imports", ["dependency-cruiser", "bin", "dependency-cruiser.mjs"], dependencyArguments()],
];

function dependencyArguments() {
  return ["--config", ".dependency-cruiser.cjs", "app", "components", "lib", "prisma", "scripts", "server.ts"];
}

/** Lint, types, dead code and the direction of imports, together: most of them keep one processor busy. Each counts. */
export async function runStaticChecks() {
  const run = ([name, program, args]) =>
    runProgram(pinnedNode(), [packageFile(...program), ...args]).then((result) => ({ name, ...result }));
  const results = await step(
    staticChecks.map(([name]) => name).join(", "),
    () => Promise.all(staticChecks.map(run)),
    (all) => (all.every(({ code }) => code === 0) ? "passed" : "failed"),
  );
  for (const { name, output } of results.filter(({ code }) => code !== 0)) console.log(`${name}\n${output.trim()}`);
  return add(results.map(({ code }) => one(code === 0)));
}

/** All tests that need no browser, counted one by one. */
export function runTests() {
  return withReport(async (report) => {
    const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const outcome = await reportOutcome("Unit and integration tests", [packageFile("vitest", "vitest.mjs"), ...args]);
    const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = readReport(report);
    // A file that could not even be loaded has no tests to count.
    const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
    return honest({ passed: numPassedTests, failed: numFailedTests + broken.length }, outcome);
  });
}

/** The journeys in a browser against a server that already runs, counted one by one. */
export function runJourneys(additions) {
  return withReport(async (report) => {
    const program = [packageFile("@playwright", "test", "cli.js"), "test", "--reporter=line,json"];
    const outcome = await reportOutcome("Journeys in a browser", program, {
      ...additions,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    const { expected = 0, unexpected = 0, flaky = 0 } = readReport(report).stats ?? {};
    return honest({ passed: expected, failed: unexpected + flaky }, outcome);
  });
}

/** Sums counts of checks. */
export function add(counts) {
  return counts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

async function reportOutcome(name, program, additions) {
  const { code, output } = await step(
    name,
    () => runProgram(pinnedNode(), program, additions),
    (result) => (result.code === 0 ? "passed" : "failed"),
  );
  if (code !== 0) console.log(output.trim());
  return code === 0;
}

/** A run that broke down before it could count its failure has failed all the same. */
function honest(counts, succeeded) {
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

async function withReport(work) {
  const folder = mkdtempSync(join(tmpdir(), "openfloor-report-"));
  try {
    return await work(join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}
