import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failedJourneys, failedTests } from "./failures.mjs";
import { packageFile, pinnedNode } from "./root.mjs";
import { runProgram, step } from "./step.mjs";

/** One check among the counts: how many checks or tests passed and failed, and what the failed ones said. */
const one = (name, passed) =>
  passed ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [`failed: ${name}`] };

const staticChecks = [
  ["Lint", ["@biomejs", "biome", "bin", "biome"], ["check", "--error-on-warnings"]],
  ["Types", ["typescript", "bin", "tsc"], ["--noEmit", "--incremental", "false", "-p", "."]],
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
  return add(results.map(({ name, code }) => one(name, code === 0)));
}

/** All tests that need no browser, counted one by one. */
export function runTests() {
  return withReport(async (report) => {
    const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const outcome = await reportOutcome("Unit and integration tests", [packageFile("vitest", "vitest.mjs"), ...args]);
    const results = readReport(report);
    const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = results;
    // A file that could not even be loaded has no tests to count.
    const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
    const failed = numFailedTests + broken.length;
    return honest({ passed: numPassedTests, failed, failures: failedTests(results) }, outcome);
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
    const results = readReport(report);
    const { expected = 0, unexpected = 0, flaky = 0 } = results.stats ?? {};
    return honest({ passed: expected, failed: unexpected + flaky, failures: failedJourneys(results) }, outcome);
  });
}

/** Sums counts of checks, and puts together what the failed ones said. */
export function add(counts) {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    failures: counts.flatMap(({ failures }) => failures),
  };
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
