import { mount } from 'svelte';
import '../../app.css';
import '../text/fonts/fonts.css';
import './desk.css';
import Desk from './Desk.svelte';

mount(Desk, { target: document.body });
