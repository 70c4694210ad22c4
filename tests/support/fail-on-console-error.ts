import { afterEach, beforeEach } from "vitest";

/**
 * Whatever reaches console.error is a defect that nobody looked at: the test during which it
 * happened fails. A test that expects one replaces console.error itself.
 */
const seen: unknown[][] = [];
const original = console.error;

beforeEach(() => {
  seen.length = 0;
  console.error = (...words: unknown[]) => {
    seen.push(words);
    original(...words);
  };
});

afterEach(() => {
  console.error = original;
  if (seen.length > 0)
    throw new Error(`console.error was called: ${seen.map((words) => words.map(String).join(" ")).join("; ")}`);
});
