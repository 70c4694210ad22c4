const lettersOfAStep = 150;
const mostSteps = 16;

/**
 * How much room something will take, in steps of 150 letters, rather more than less. What is far from the window is not
 * laid out, and the style sheet keeps this much for it (classes `of-1` to `of-16`).
 * @param letters how many there are, marks of HTML among them
 * @param further steps for what is not letters
 */
export function stepsOf(letters: number, further = 0): number {
  return Math.min(mostSteps, Math.ceil(letters / lettersOfAStep) + further);
}
