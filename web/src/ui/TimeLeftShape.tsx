import type { Tone } from '../time/remaining';

const AROUND = 2 * Math.PI * 5;

/** A ring that empties; a triangle when time runs out; a filled diamond when it has run out. */
export function TimeLeftShape({ tone, left }: { tone: Tone; left: number }) {
  return (
    <svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round">
      {tone === 'calm' ? (
        <>
          <circle cx="7" cy="7" r="5" opacity="0.25" />
          <circle cx="7" cy="7" r="5" strokeDasharray={`${AROUND * left} ${AROUND}`} transform="rotate(-90 7 7)" />
        </>
      ) : null}
      {tone === 'warn' ? <path d="M7 1.8 12.7 12H1.3zM7 5.5v2.8M7 10.1v.1" strokeWidth="1.4" strokeLinecap="round" /> : null}
      {tone === 'breach' ? <path d="M7 .8 13.2 7 7 13.2.8 7z" fill="currentColor" stroke="none" /> : null}
    </svg>
  );
}
