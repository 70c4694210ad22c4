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
