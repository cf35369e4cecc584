import { Button } from '@backstage/ui';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useId, useState, type ReactNode } from 'react';

/** A part that a reader opens. */
export function Disclosure(props: {
  label: string;
  /** What the label is about, for those who do not see where it stands. */
  of: string;
  isOpenAtFirst?: boolean;
  children: ReactNode;
}) {
  const { label, of, isOpenAtFirst = false, children } = props;
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const id = useId();
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={`${label}: ${of}`}
        iconEnd={
          isOpen ? (
            <RiArrowUpSLine aria-hidden />
          ) : (
            <RiArrowDownSLine aria-hidden />
          )
        }
        onPress={() => setIsOpen(!isOpen)}
      >
        {label}
      </Button>
      <div id={id} hidden={!isOpen} style={{ width: '100%' }}>
        {isOpen && children}
      </div>
    </>
  );
}
