/** Luhn's sum of payment cards (ISO/IEC 7812-1, annex B). `digits` holds figures only. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, figure] of [...digits].reverse().entries()) {
    const value = Number(figure) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** The sum of an international bank account number (ISO 13616, ISO 7064 MOD 97-10). Capitals and figures only. */
export function isIban(account: string): boolean {
  const turned = account.slice(4) + account.slice(0, 4);
  let rest = 0;
  for (const sign of turned) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** China, resident identity card (GB 11643-1999, ISO 7064 MOD 11-2): 17 figures and a figure or X. */
export function isChineseIdentity(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return "10X98765432"[weighted(number, weights) % 11] === number[17]?.toUpperCase();
}

/** Spain, DNI and NIE: the letter is the number modulo 23. */
export function isSpanishIdentity(number: string): boolean {
  const figures = number.slice(0, -1).replace(/^[XYZ]/i, (letter) => String("XYZ".indexOf(letter.toUpperCase())));
  return "TRWAGMYFPDXBNJZSQVHLCKE"[Number(figures) % 23] === number.at(-1)?.toUpperCase();
}

/** France, NIR: 13 figures (2A and 2B are Corsica) and 97 less their rest. */
export function isFrenchIdentity(number: string): boolean {
  const body = number.slice(0, 13).replace(/2A/i, "19").replace(/2B/i, "18");
  return 97 - Number(BigInt(body) % 97n) === Number(number.slice(13));
}

/** Russia, SNILS: nine figures weighted nine to one. */
export function isRussianInsurance(number: string): boolean {
  const rest = weighted(number, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return (rest === 100 ? 0 : rest) === Number(number.slice(9));
}

/** Brazil, CPF: two figures modulo 11. */
export function isBrazilianIdentity(number: string): boolean {
  if (/^(\d)\1+$/.test(number)) return false;
  const figure = (count: number) => {
    const weights = Array.from({ length: count }, (_, index) => count + 1 - index);
    const rest = (weighted(number, weights) * 10) % 11;
    return rest === 10 ? 0 : rest;
  };
  return figure(9) === Number(number[9]) && figure(10) === Number(number[10]);
}

/** Switzerland, AHV: an EAN-13 that begins with 756. */
export function isSwissInsurance(number: string): boolean {
  return weighted(number, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

/** The turn of a figure by its place (Verhoeff 1969), done once for each place and eight times in all the same again. */
const turn = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** India, Aadhaar: Verhoeff's sum over the dihedral group of order ten. */
export function isIndianIdentity(number: string): boolean {
  let sum = 0;
  for (const [index, figure] of [...number].reverse().entries()) {
    let turned = Number(figure);
    for (let times = index % 8; times > 0; times -= 1) turned = turn[turned] ?? 0;
    sum = product(sum, turned);
  }
  return sum === 0;
}

/** Two turns of a pentagon one after the other: 0 to 4 without, 5 to 9 with turning it over. */
function product(a: number, b: number): number {
  const steps = a < 5 ? a + b : a - b + 10;
  return (steps % 5) + (a < 5 === b < 5 ? 0 : 5);
}

function weighted(number: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(number[index]), 0);
}
