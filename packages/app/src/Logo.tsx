/** A scorecard ring with a tick, alone or beside the name of the portal; takes the colour of the text around it. */
export function Logo({ withName }: { withName: boolean }) {
  return (
    <svg
      aria-hidden
      width={withName ? 190 : 32}
      height={32}
      viewBox={withName ? '0 0 190 32' : '0 0 32 32'}
      fill="none"
      xmlns="http://www.w3.org/2000/svg"
    >
      <circle
        cx={16}
        cy={16}
        r={12}
        stroke="currentColor"
        strokeOpacity={0.3}
        strokeWidth={4}
      />
      <path
        d="M16 4a12 12 0 1 1-11.4 8.3"
        stroke="#36c99a"
        strokeWidth={4}
        strokeLinecap="round"
      />
      <path
        d="m10.5 16.5 4 4 7.5-8"
        stroke="currentColor"
        strokeWidth={3}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {withName && (
        <text
          x={40}
          y={21.5}
          fill="currentColor"
          fontFamily="Helvetica Neue, Helvetica, Arial, sans-serif"
          fontSize={16}
          fontWeight={600}
          textLength={142}
          lengthAdjust="spacingAndGlyphs"
        >
          Model Governance
        </text>
      )}
    </svg>
  );
}
