/** Figures below this, but for none at all, could tell of whom they speak. */
export const fewest = 5;

/**
 * Which figures of one column are withheld, where the total of the column is public and each row stands for a group of
 * organisations. A figure from one to four is withheld (statistical disclosure control, primary suppression). So that
 * the total less the others does not give it away, more are withheld, the smallest first and noughts last, until those
 * withheld are at least two and together at least five; where the whole column is not that much, all of it is.
 *
 * Whoever knows the total and every figure that is shown knows the sum of those withheld and nothing more: each of them
 * may be any number from nought to that sum. Each column has to be withheld by itself, and no sum across columns may be
 * shown in a row in which one of them is withheld.
 *
 * @param figures whole numbers, not negative, one for each row.
 * @param given rows that are withheld whatever they hold.
 * @returns for each row whether it is withheld.
 */
export function withheld(figures: readonly number[], given: readonly boolean[] = []): boolean[] {
  const hidden = figures.map((figure, row) => given[row] === true || (figure > 0 && figure < fewest));
  if (!hidden.includes(true)) return hidden;
  const others = figures
    .map((figure, row) => ({ figure, row }))
    .filter(({ row }) => hidden[row] !== true)
    .sort((one, other) => Number(one.figure === 0) - Number(other.figure === 0) || one.figure - other.figure);
  for (const { row } of others) {
    const kept = figures.filter((_, place) => hidden[place] === true);
    if (kept.length >= 2 && kept.reduce((sum, figure) => sum + figure, 0) >= fewest) break;
    hidden[row] = true;
  }
  return hidden;
}
