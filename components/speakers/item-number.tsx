/** The number of an agenda item as printed, and the space after it outside of what keeps its direction. */
export function ItemNumber({ number }: { number: string }) {
  return (
    <>
      <bdi>{number}</bdi>{" "}
    </>
  );
}
