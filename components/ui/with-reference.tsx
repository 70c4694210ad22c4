/**
 * A sentence with a public reference in it, such as "Contribution OEWG-2026-0042". The reference keeps its own direction,
 * and no line breaks inside it.
 */
export function WithReference({ sentence, reference }: { sentence: string; reference: string }) {
  const at = sentence.indexOf(reference);
  if (reference === "" || at === -1) return sentence;
  return (
    <>
      {sentence.slice(0, at)}
      <bdi className="reference">{reference}</bdi>
      {sentence.slice(at + reference.length)}
    </>
  );
}
