import type { Presence } from '@tatyktuu/domain/workshops';
import type { ReactNode } from 'react';

function Icon({ children, size = 24 }: { readonly children: ReactNode; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const BackIcon = () => (
  <Icon>
    <path d="M15 5l-7 7 7 7" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="M6 6l12 12M18 6L6 18" />
  </Icon>
);
export const EraseIcon = () => (
  <Icon>
    <path d="M9 5h11v14H9l-6-7zM12 9.5l5 5M17 9.5l-5 5" />
  </Icon>
);
export const HideIcon = () => (
  <Icon>
    <path d="M4 4l16 16M9.9 5.8A9.6 9.6 0 0112 5.5c4.5 0 7.8 3 9 6.5a11 11 0 01-2.6 3.9M6.3 7.4A11 11 0 003 12c1.2 3.5 4.5 6.5 9 6.5a9.5 9.5 0 004.6-1.2M9.9 10a3 3 0 004.2 4.2" />
  </Icon>
);
export const MoreIcon = () => (
  <Icon>
    <path d="M12 6v.01M12 12v.01M12 18v.01" strokeWidth={3} />
  </Icon>
);
export const CheckIcon = ({ size = 20 }: { readonly size?: number }) => (
  <Icon size={size}>
    <path d="M5 12.5l4.5 4.5L19 7.5" />
  </Icon>
);
export const ForwardIcon = () => (
  <Icon size={20}>
    <path d="M9 6l6 6-6 6" />
  </Icon>
);

const presences: Readonly<Record<Presence | 'unmarked', ReactNode>> = {
  present: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  late: <path d="M12 4a8 8 0 100 16 8 8 0 000-16zM12 8v4.5l3 2" />,
  'left-early': <path d="M5 12h13M13 7l5 5-5 5" />,
  absent: <path d="M7 7l10 10M17 7L7 17" />,
  excused: <path d="M6 12h12M6 7h12M6 17h7" />,
  unmarked: <circle cx="12" cy="12" r="7" strokeDasharray="2 4" />,
};

/** A shape of its own for each presence: colour never speaks alone. */
export const PresenceIcon = ({ presence }: { readonly presence: Presence | 'unmarked' }) => (
  <Icon size={22}>{presences[presence]}</Icon>
);
