import type { SupportDegreeName } from "@/lib/session-reports/schema";

const filled: Readonly<Record<SupportDegreeName, number>> = {
  noted: 0,
  one_speaker: 1,
  several_speakers: 2,
  many_speakers: 3,
  panel_called_for: 4,
  general_agreement: 5,
};

/** The degree of support as a mark: so many of five dots are filled. The word stands beside it. */
export function SupportMark({ degree }: { degree: SupportDegreeName }) {
  return (
    <svg className="support-mark" viewBox="0 0 60 12" aria-hidden="true" focusable="false">
      {[0, 1, 2, 3, 4].map((at) => (
        <circle key={at} cx={6 + at * 12} cy="6" r="4" className={at < filled[degree] ? "full" : undefined} />
      ))}
    </svg>
  );
}
