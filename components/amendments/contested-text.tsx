import type { Overlap } from "@/lib/amendments/group-proposals";

/** A plain text with the words marked that several proposals touch, each leading to what they want there. */
export function ContestedText({ text, overlaps }: { text: string; overlaps: readonly Overlap[] }) {
  const pieces = overlaps.filter(({ words }) => words !== "");
  const starts = [0, ...pieces.map(({ end }) => end)];
  return (
    <span className="paragraph-text">
      {starts.map((start, index) => {
        const overlap = pieces[index];
        return (
          <span key={start}>
            {text.slice(start, overlap?.start)}
            {overlap === undefined ? null : (
              <a className="contested" href={`#overlap-${overlap.start}`}>
                {overlap.words}
              </a>
            )}
          </span>
        );
      })}
    </span>
  );
}
