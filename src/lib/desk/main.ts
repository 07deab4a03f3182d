import { mount } from 'svelte';
import '../../app.css';
import '../page/fonts/fonts.css';
import Desk from './Desk.svelte';

mount(Desk, { target: document.body });
