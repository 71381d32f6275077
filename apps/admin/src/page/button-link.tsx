import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import css from './button-link.module.css';

interface AnchorProps extends ButtonProps, Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> {
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A link that looks like a button, its place and search checked against the routes. */
export const ButtonLink = createLink((props: AnchorProps) => (
  <Button component="a" {...props} className={css.link} />
));
