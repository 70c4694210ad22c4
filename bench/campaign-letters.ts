/** A made-up letter and the campaign it is of; null for one that somebody wrote alone. */
export type MadeLetter = { campaign: number | null; text: string };

const sentencesOfTemplate = 12;

const parts = {
  who: "States|delegations|the Chair|the secretariat|regional groups|points of contact|technical experts|members of the group|network operators|small delegations|civil society|incident responders".split(
    "|",
  ),
  should: "should|must|are asked to|could|need to|have to|ought to|may".split("|"),
  what: "publish|review|test|translate|update|answer|share|explain|coordinate|protect|measure|record|notify|fund|compare".split(
    "|",
  ),
  thing:
    "the directory|each report|national contacts|early warnings|the list of services|training material|the annual survey|agreed terms|lessons of incidents|requests for help|norms of behaviour|the calendar of sessions|the results of tests|all translations|the register of experts".split(
      "|",
    ),
  how: "every year|before each session|without delay|in all six languages|in plain words|at night and on holidays|with the help of universities|at their own cost|as the mandate says|once a quarter|within two days|in public|after each exercise|when a crisis begins".split(
    "|",
  ),
  why: "because small teams rely on it|since nobody else will|so that trust can grow|as hospitals have learnt|because silence costs hours|so that nobody is left out|as our members report|since faults cross borders|because figures were never published|so that all can prepare|as last winter showed|because the public pays for it".split(
    "|",
  ),
} as const;

/** Words that writers put in place of others when they make a letter their own. */
const synonyms = new Map([
  ["should", "ought to"],
  ["publish", "make public"],
  ["review", "look again at"],
  ["without", "with no"],
  ["because", "for the reason that"],
  ["answer", "reply to"],
  ["since", "seeing that"],
  ["share", "pass on"],
  ["every", "each"],
  ["all", "the whole of"],
]);

/**
 * Letters of some campaigns, paraphrased by their senders, among unique ones written with the same vocabulary, in an
 * order as they would come. Senders copy, greet, leave sentences out, put some in another order, use other words, and
 * add sentences of their own. The same numbers give the same letters.
 */
export function campaignLetters(given: { campaigns: number; letters: number; unique: number }): MadeLetter[] {
  const random = generator(given.letters * 31 + given.unique);
  const pick = <T>(list: readonly T[], otherwise: T): T => list[Math.floor(random() * list.length)] ?? otherwise;
  const sentence = () => {
    const words = [parts.who, parts.should, parts.what, parts.thing, parts.how, parts.why].map((list) =>
      pick(list, ""),
    );
    const text = `${words.join(" ")}.`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const templates = Array.from({ length: given.campaigns }, () =>
    Array.from({ length: sentencesOfTemplate }, sentence),
  );
  const paraphrased = (template: readonly string[]) => {
    const kind = random();
    if (kind < 0.4) return template.join(" ");
    let sentences = template.filter(() => random() > 0.06);
    if (random() < 0.25) sentences = moved(sentences, Math.floor(random() * sentences.length));
    const share = kind < 0.8 ? 0.15 : 0.4;
    const other = sentences.map((text) =>
      text
        .split(" ")
        .map((word) => (random() < share ? (synonyms.get(word) ?? word) : word))
        .join(" "),
    );
    const own = Array.from({ length: Math.floor(random() * 3) }, sentence);
    return [...(random() < 0.5 ? ["Dear Chair,"] : []), ...other, ...own].join(" ");
  };
  const made: MadeLetter[] = Array.from({ length: given.letters }, (_, index) => {
    const campaign = index % given.campaigns;
    return { campaign, text: paraphrased(templates[campaign] ?? []) };
  });
  for (let count = 0; count < given.unique; count += 1) {
    made.push({ campaign: null, text: Array.from({ length: 6 + Math.floor(random() * 10) }, sentence).join(" ") });
  }
  return shuffled(made, random);
}

function moved(sentences: readonly string[], at: number): string[] {
  const rest = sentences.filter((_, index) => index !== at);
  return [...rest, ...sentences.slice(at, at + 1)];
}

function shuffled(letters: readonly MadeLetter[], random: () => number): MadeLetter[] {
  return letters
    .map((letter) => ({ letter, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ letter }) => letter);
}

/** Numbers from 0 to 1 that look like chance (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
