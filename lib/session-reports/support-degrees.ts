/** How far a point was shared, the least first. */
export const supportDegrees = [
  "noted",
  "one_speaker",
  "several_speakers",
  "many_speakers",
  "panel_called_for",
  "general_agreement",
] as const;
export type SupportDegreeName = (typeof supportDegrees)[number];

/** Whether a name may stand beside a point of this degree: what several share is reported without names. */
export function takesSpeaker(degree: SupportDegreeName): boolean {
  return degree === "noted" || degree === "one_speaker";
}
