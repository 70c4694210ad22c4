-- AlterTable
ALTER TABLE "statement" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- One speaker at a time in a meeting, whatever the item.
DROP INDEX speaker_request_one_floor;
CREATE UNIQUE INDEX speaker_request_one_floor ON speaker_request ("eventId") WHERE state = 'speaking';

-- One living request of an organisation under an item; who was heard or left may ask again.
CREATE UNIQUE INDEX speaker_request_one_living ON speaker_request ("itemId", "organisationId")
  WHERE kind = 'statement' AND state IN ('asked', 'speaking');
