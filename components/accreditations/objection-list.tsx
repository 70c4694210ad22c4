type Props = { objections: readonly { objector: string; reason: string | null }[] };

/** Who objected, and why where that is shown. */
export function ObjectionList({ objections }: Props) {
  return objections.map(({ objector, reason }) => (
    <div key={objector}>
      <bdi>{objector}</bdi>
      {reason === null ? null : (
        <div className="small quiet plain-words" dir="auto">
          {reason}
        </div>
      )}
    </div>
  ));
}
