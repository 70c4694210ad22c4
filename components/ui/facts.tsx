import type { ReactNode } from "react";

export type Fact = { term: string; value: ReactNode };

/** Terms and what they are, in two columns; one under the other on a narrow screen. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="fact-list">
      {facts.map((fact) => (
        <FactPair key={fact.term} {...fact} />
      ))}
    </dl>
  );
}

function FactPair({ term, value }: Fact) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** A few figures, large, each with its words: for hubs and transparency. */
export function Figures({ figures }: { figures: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="figures">
      {figures.map((figure) => (
        <div key={figure.term}>
          <dt>{figure.term}</dt>
          <dd>{figure.value}</dd>
        </div>
      ))}
    </dl>
  );
}
